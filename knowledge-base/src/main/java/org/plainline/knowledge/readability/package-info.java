/** Is it plain? Counting, formulas and rules, pinned here so that a grade never moves by itself. */
@NullMarked
package org.plainline.knowledge.readability;

import org.jspecify.annotations.NullMarked;
