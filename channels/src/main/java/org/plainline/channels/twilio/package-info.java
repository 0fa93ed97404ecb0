/** What the two Twilio channels share: who signed a request, what it carries, one way out. */
@NullMarked
package org.plainline.channels.twilio;

import org.jspecify.annotations.NullMarked;
