/// Composite indicators: a [Framework] says what is built from what, [Data] holds the values, a [Method] is a
/// sequence
/// of steps, and a [Result] keeps what each step made and explains any number.
@NullMarked
package org.tidemark.composite;

import org.jspecify.annotations.NullMarked;
