/// Filling missing values.
@NullMarked
package org.tidemark.composite.impute;

import org.jspecify.annotations.NullMarked;
