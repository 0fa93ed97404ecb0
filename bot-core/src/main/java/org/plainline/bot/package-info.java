/** A message becomes a reply. */
@NullMarked
package org.plainline.bot;

import org.jspecify.annotations.NullMarked;
