/** Finding the practice that answers a question, or knowing that there is none. */
@NullMarked
package org.plainline.knowledge.search;

import org.jspecify.annotations.NullMarked;
