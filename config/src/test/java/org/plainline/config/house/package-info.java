/** The rules of the house, as tests. */
package org.plainline.config.house;
