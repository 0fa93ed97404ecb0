/** Violations planted for the rules to find. */
package org.plainline.config.house.planted;
