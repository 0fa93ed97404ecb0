/** Webhooks and the ask API over HTTP. */
@NullMarked
package org.plainline.config.web;

import org.jspecify.annotations.NullMarked;
