package org.tidemark.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Under which licence this installation gives away the data that people here have worked out: `tidemark.data-
/// licence`.
@Component
public class DataLicence {
    private final String name;
    private final String address;

    DataLicence(
            @Value("${tidemark.data-licence.name}") String name,
            @Value("${tidemark.data-licence.address}") String address) {
        this.name = name.strip();
        this.address = address.strip();
    }

    /// As people call it: CC BY 4.0.
    public String name() {
        return name;
    }

    /// Where it can be read.
    public String address() {
        return address;
    }

    /// For the header of a file that cannot say it itself.
    public String link() {
        return "<" + address + ">; rel=\"license\"";
    }
}
