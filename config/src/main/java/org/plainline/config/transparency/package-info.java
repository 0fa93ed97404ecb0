/** What the public may know about each month. */
@NullMarked
package org.plainline.config.transparency;

import org.jspecify.annotations.NullMarked;
