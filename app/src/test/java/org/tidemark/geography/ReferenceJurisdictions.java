package org.tidemark.geography;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The jurisdictions of the reference data, for tests that need no database and so no city.
public final class ReferenceJurisdictions {
    private static final Jurisdictions ALL = make();

    private ReferenceJurisdictions() {}

    public static Jurisdictions all() {
        return ALL;
    }

    private static Jurisdictions make() {
        var gazetteer = new Gazetteer();
        var names = new Names();
        var cities = new Cities(JdbcClient.create(new DriverManagerDataSource()));
        var resolver = new Resolver(gazetteer, names, cities);
        return new Jurisdictions(gazetteer, names, cities, new ObjectProvider<Resolver>() {
            @Override
            public Resolver getObject() {
                return resolver;
            }
        });
    }
}
