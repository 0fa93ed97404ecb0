/** What a search and a whole reply cost, among few practices and many. */
@NullMarked
package org.plainline.bench;

import org.jspecify.annotations.NullMarked;
