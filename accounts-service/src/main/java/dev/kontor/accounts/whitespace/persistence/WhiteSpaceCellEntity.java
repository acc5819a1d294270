package dev.kontor.accounts.whitespace.persistence;

import dev.kontor.accounts.money.domain.Money;
import dev.kontor.accounts.sql.TrackedRow;
import dev.kontor.accounts.whitespace.domain.WhiteSpaceCell;
import dev.kontor.accounts.whitespace.domain.WhiteSpaceState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code white_space_cell}. */
@Entity(name = "WhiteSpaceCell")
@Table(name = "white_space_cell")
class WhiteSpaceCellEntity implements TrackedRow<WhiteSpaceCell> {

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column
    String offering;

    @Column
    String unit;

    @Enumerated(EnumType.STRING)
    @Column
    WhiteSpaceState state;

    @Column(name = "potential_amount")
    @Nullable BigDecimal potentialAmount;

    @Column(name = "potential_currency")
    @Nullable String potentialCurrency;

    @Version
    int version = 1;

    @Override
    public void set(WhiteSpaceCell cell) {
        Money potential = cell.potential();
        state = cell.state();
        potentialAmount = potential == null ? null : potential.amount();
        potentialCurrency = potential == null ? null : potential.currency().getCurrencyCode();
    }

    @Override
    public WhiteSpaceCell toDomain() {
        return new WhiteSpaceCell(
                id, accountId, offering, unit, state, Money.ofNullable(potentialAmount, potentialCurrency), version);
    }
}
