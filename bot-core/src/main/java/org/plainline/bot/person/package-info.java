/** Reaching a person: when somebody takes calls, and whom to call back. */
@NullMarked
package org.plainline.bot.person;

import org.jspecify.annotations.NullMarked;
