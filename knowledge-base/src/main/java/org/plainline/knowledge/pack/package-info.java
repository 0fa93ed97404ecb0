/** Practices given to others and taken from others, read with a finding for every fault. */
@NullMarked
package org.plainline.knowledge.pack;

import org.jspecify.annotations.NullMarked;
