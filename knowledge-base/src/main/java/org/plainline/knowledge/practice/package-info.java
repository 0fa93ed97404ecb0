/** One vetted practice: what it says, who stands behind it, and how long it holds. */
@NullMarked
package org.plainline.knowledge.practice;

import org.jspecify.annotations.NullMarked;
