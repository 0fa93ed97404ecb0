/** What an operator can set, checked before anything starts. */
@NullMarked
package org.plainline.config.settings;

import org.jspecify.annotations.NullMarked;
