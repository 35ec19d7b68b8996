package org.tidemark.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/// Tells the database in each transaction who acts, so that row-level security knows. Outside a transaction,
/// and for
/// visitors, nobody does.
@Component("transactionManager")
class IdentifiedTransactions extends JdbcTransactionManager {
    IdentifiedTransactions(DataSource source) {
        super(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        CurrentPerson.get().ifPresent(this::identify);
    }

    private void identify(Person person) {
        Connection connection = DataSourceUtils.getConnection(obtainDataSource());
        try (var statement = connection.prepareStatement("select set_config('tidemark.person', ?, true)")) {
            statement.setString(1, person.id().toString());
            statement.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("The database was not told who acts", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }
}
