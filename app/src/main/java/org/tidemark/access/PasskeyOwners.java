package org.tidemark.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// To Spring Security a user of passkeys is whoever has an account here; nothing more is kept of them.
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final SignedIn signedIn;

    PasskeyOwners(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(PasskeyStore.person(handle)).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
        return find(UUID.fromString(person)).orElse(null);
    }

    private Optional<PublicKeyCredentialUserEntity> find(UUID person) {
        return signedIn.person(person)
                .map(owner -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyStore.handle(person))
                        .name(owner.name())
                        .displayName(owner.name())
                        .build());
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("People are invited, not made by their passkeys");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("People are closed, not deleted with their passkeys");
    }
}
