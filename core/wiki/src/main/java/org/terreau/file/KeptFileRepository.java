package org.terreau.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is known of the files that are kept, whoever asks. */
@ApplicationScoped
class KeptFileRepository {

    @PersistenceContext
    private EntityManager entities;

    protected KeptFileRepository() {}

    @Transactional
    public KeptFile add(String hash, String name, long bytes, String owner, Instant at, Instant until) {
        KeptFileEntity entity = new KeptFileEntity(hash, name, bytes, owner, at, until);
        entities.persist(entity);
        entities.flush();
        return entity.file();
    }

    @Transactional
    public Optional<KeptFile> file(long id) {
        return Optional.ofNullable(entities.find(KeptFileEntity.class, id)).map(KeptFileEntity::file);
    }

    /** Forgets the files whose time has come. */
    @Transactional
    public int forget(Instant now) {
        return entities.createQuery("delete from KeptFileEntity f where f.until <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Those of these hashes that some file has. */
    @Transactional
    public Set<String> known(Collection<String> hashes) {
        return hashes.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery(
                                "select f.hash from KeptFileEntity f where f.hash in :hashes", String.class)
                        .setParameter("hashes", hashes)
                        .getResultList());
    }
}
