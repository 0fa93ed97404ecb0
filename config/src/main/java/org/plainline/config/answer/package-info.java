/** A turn, shown to a program or an operator. */
@NullMarked
package org.plainline.config.answer;

import org.jspecify.annotations.NullMarked;
