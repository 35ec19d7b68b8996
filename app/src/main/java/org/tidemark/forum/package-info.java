/// The record of debates in the United Nations: who said what, coded by people (measures M3a and M3b).
@ApplicationModule(allowedDependencies = {"plan", "evidence", "access", "geography", "web", "installation"})
@NullMarked
package org.tidemark.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
