/** Counting what goes through, and seeing trouble. */
@NullMarked
package org.plainline.config.figures;

import org.jspecify.annotations.NullMarked;
