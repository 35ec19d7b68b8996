/// Reforms and roll-backs by jurisdiction: policy events, standings, assessments (measures M1 and M2).
@ApplicationModule(allowedDependencies = {"plan", "evidence", "access", "geography", "web", "installation"})
@NullMarked
package org.tidemark.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
