/** Asking by text message. */
@NullMarked
package org.plainline.channels.sms;

import org.jspecify.annotations.NullMarked;
