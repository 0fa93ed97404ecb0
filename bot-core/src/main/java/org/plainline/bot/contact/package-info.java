/** Who, as a pseudonym, and how to speak to them. */
@NullMarked
package org.plainline.bot.contact;

import org.jspecify.annotations.NullMarked;
