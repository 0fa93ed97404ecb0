/** Assembly: the only place that knows Spring. */
@NullMarked
package org.plainline.config;

import org.jspecify.annotations.NullMarked;
