/**
 * Stands in for the carriers, so that everything can be tried without accounts: our real channels
 * send to it over HTTP, and it posts signed webhooks back.
 */
@NullMarked
package org.plainline.config.simulator;

import org.jspecify.annotations.NullMarked;
