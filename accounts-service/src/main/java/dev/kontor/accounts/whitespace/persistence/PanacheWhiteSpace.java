package dev.kontor.accounts.whitespace.persistence;

import static java.util.stream.Collectors.groupingBy;

import dev.kontor.accounts.sql.Among;
import dev.kontor.accounts.sql.TrackedTable;
import dev.kontor.accounts.whitespace.domain.WhiteSpace;
import dev.kontor.accounts.whitespace.domain.WhiteSpaceCell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** White-space grids in PostgreSQL. */
@ApplicationScoped
class PanacheWhiteSpace extends TrackedTable<WhiteSpaceCell, WhiteSpaceCellEntity> implements WhiteSpace {

    @Override
    public Map<UUID, List<WhiteSpaceCell>> of(Collection<UUID> accounts) {
        Among among = Among.of("accountId", accounts);
        return list(among.condition() + " order by accountId, offering, unit", among.parameters()).stream()
                .map(WhiteSpaceCellEntity::toDomain)
                .collect(groupingBy(WhiteSpaceCell::accountId));
    }

    @Override
    public long count(UUID accountId) {
        return count("accountId = :account", Map.of("account", accountId));
    }

    @Override
    public WhiteSpaceCell add(WhiteSpaceCell cell) {
        WhiteSpaceCellEntity entity = new WhiteSpaceCellEntity();
        entity.id = cell.id();
        entity.accountId = cell.accountId();
        entity.offering = cell.offering();
        entity.unit = cell.unit();
        return insert(entity, cell);
    }

    @Override
    public Optional<WhiteSpaceCell> lock(UUID accountId, String offering, String unit) {
        return find(
                        "accountId = :account and offering = :offering and unit = :unit",
                        Map.of("account", accountId, "offering", offering, "unit", unit))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .map(WhiteSpaceCellEntity::toDomain);
    }
}
