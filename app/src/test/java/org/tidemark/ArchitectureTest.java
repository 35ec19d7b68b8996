package org.tidemark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The walls of the house: modules reach each other only along the arrows that their package-info allows.
class ArchitectureTest {
    @Test
    void modules_reach_each_other_only_along_the_allowed_arrows() {
        // the library of composite indicators stands under the house, not in it
        ApplicationModules.of(TidemarkApplication.class, resideInAPackage("org.tidemark.composite.."))
                .verify();
    }
}
