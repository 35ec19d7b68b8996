/// Composite indices: editions with their structure, what is known of each score, how it is computed and how sure it
/// is.
@ApplicationModule(allowedDependencies = {"plan", "evidence", "access", "geography", "web", "installation"})
@NullMarked
package org.tidemark.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
