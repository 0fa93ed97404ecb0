/** Asking by phone call. */
@NullMarked
package org.plainline.channels.voice;

import org.jspecify.annotations.NullMarked;
