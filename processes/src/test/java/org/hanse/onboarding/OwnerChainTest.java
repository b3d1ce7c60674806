package org.hanse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.hanse.kernel.Refusal;
import org.hanse.party.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerChainTest {

    @Test
    void a_chain_is_put_in_order_whatever_the_order_of_its_lines() {
        List<Owner> owners = OwnerChain.of(lines("P 60 Top;Top 100 Mid;Mid 45"));
        assertThat(owners).extracting(Owner::name).containsExactly("Mid", "Top", "P");
        assertThat(owners).extracting(Owner::layers).containsExactly(1, 2, 3);
        assertThat(owners.get(2).holds()).isEqualTo(owners.get(1).id());
        assertThat(owners.getFirst().holds()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A 50 Nobody", "A 50 A", "A 50 B;B 50 A", "A 60;B 41", "A 0", "A -5", "A 33.333", "A 101"})
    void what_cannot_be_is_refused(String lines) {
        assertThatThrownBy(() -> OwnerChain.of(lines(lines))).isInstanceOf(Refusal.class);
    }

    @Test
    void nobody_owns_a_person() {
        Apply.OwnerLine person = new Apply.OwnerLine("P", true, 1970, "DE", BigDecimal.TEN);
        Apply.OwnerLine above = new Apply.OwnerLine("A", false, null, "DE", BigDecimal.TEN, "P");
        assertThatThrownBy(() -> OwnerChain.of(List.of(person, above))).isInstanceOf(Refusal.class);
    }

    private static List<Apply.OwnerLine> lines(String text) {
        return Arrays.stream(text.split(";"))
                .map(line -> line.split(" "))
                .map(p ->
                        new Apply.OwnerLine(p[0], false, null, "DE", new BigDecimal(p[1]), p.length > 2 ? p[2] : null))
                .toList();
    }
}
