/** Measuring how well questions are answered. */
@NullMarked
package org.plainline.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;
