/// How far ranks depend on choices: Monte Carlo and variance-based sensitivity.
@NullMarked
package org.tidemark.composite.uncertainty;

import org.jspecify.annotations.NullMarked;
