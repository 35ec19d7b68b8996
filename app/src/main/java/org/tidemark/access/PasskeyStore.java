package org.tidemark.access;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Passkeys in the database, as Spring Security asks for them. Everybody reaches their own; at the door one is
/// found by
/// what the device presents.
@Component
@Transactional
class PasskeyStore implements UserCredentialRepository {
    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(CredentialRecord passkey) {
        if (findByCredentialId(passkey.getCredentialId()) == null) {
            add(passkey);
        } else {
            jdbc.sql("select access.passkey_used(?, ?, ?, ?)")
                    .params(
                            passkey.getCredentialId().getBytes(),
                            passkey.getSignatureCount(),
                            passkey.isUvInitialized(),
                            passkey.isBackupState())
                    .query()
                    .singleRow();
        }
    }

    private void add(CredentialRecord passkey) {
        jdbc.sql("""
                insert into access.passkey (credential, person, name, public_key, signature_count, user_verified,
                                            backup_eligible, backup_state, transports, attestation, client_data)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        passkey.getCredentialId().getBytes(),
                        person(passkey.getUserEntityUserId()),
                        passkey.getLabel(),
                        passkey.getPublicKey().getBytes(),
                        passkey.getSignatureCount(),
                        passkey.isUvInitialized(),
                        passkey.isBackupEligible(),
                        passkey.isBackupState(),
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new),
                        bytes(passkey.getAttestationObject()),
                        bytes(passkey.getAttestationClientDataJSON()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from access.passkey_presented(?)")
                .param(credential.getBytes())
                .query(PasskeyStore::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return jdbc.sql("select * from access.passkey where person = ? order by created")
                .param(person(user))
                .query(PasskeyStore::read)
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from access.passkey where credential = ?")
                .param(credential.getBytes())
                .update();
    }

    private static byte[] bytes(@Nullable Bytes made) {
        return made == null ? new byte[0] : made.getBytes();
    }

    /// What the device keeps of the person: their id, which says nothing about them.
    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    static UUID person(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(handle(row.getObject("person", UUID.class)))
                .label(row.getString("name"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports((String[]) row.getArray("transports").getArray()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(row.getTimestamp("created").toInstant())
                .lastUsed(row.getTimestamp("last_used").toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String[] names) {
        return Stream.of(names).map(AuthenticatorTransport::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
