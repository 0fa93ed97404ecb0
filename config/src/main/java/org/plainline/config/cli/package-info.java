/** The command line of the same jar. */
@NullMarked
package org.plainline.config.cli;

import org.jspecify.annotations.NullMarked;
