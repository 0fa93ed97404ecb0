/** What an operator and a load balancer see. */
@NullMarked
package org.plainline.config.health;

import org.jspecify.annotations.NullMarked;
