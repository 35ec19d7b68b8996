package org.tidemark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The platform: one application, its modules are the packages below this one.
@SpringBootApplication
@Modulithic(systemName = "Tidemark")
public class TidemarkApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(TidemarkApplication.class, arguments);
    }
}
