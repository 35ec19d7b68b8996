/// The UN record as files: tables, Popolo, Parla-CLARIN.
@NullMarked
package org.tidemark.forum.data;

import org.jspecify.annotations.NullMarked;
