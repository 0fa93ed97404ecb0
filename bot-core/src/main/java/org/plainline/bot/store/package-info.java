/** The one durable place: an embedded SQLite file or a PostgreSQL that several nodes share. */
@NullMarked
package org.plainline.bot.store;

import org.jspecify.annotations.NullMarked;
