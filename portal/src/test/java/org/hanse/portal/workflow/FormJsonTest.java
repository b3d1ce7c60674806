package org.hanse.portal.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.hanse.kernel.Refusal;
import org.junit.jupiter.api.Test;

class FormJsonTest {

    @Test
    void pathsBecomeATree() {
        String json = FormJson.tree(Map.of(
                "lines[1].quantity", "3",
                "lines[0].quantity", " 2 ",
                "lines[0].note", "",
                "price.amount", "1.50",
                "price.currency", "EUR"));
        assertThat(json)
                .isEqualTo("{\"lines\":[{\"quantity\":\"2\"},{\"quantity\":\"3\"}],"
                        + "\"price\":{\"amount\":\"1.50\",\"currency\":\"EUR\"}}");
    }

    @Test
    void anUntickedTickIsFalse() {
        assertThat(FormJson.flat(Map.of("_agreed", new String[] {"on"}))).containsEntry("agreed", "false");
        assertThat(FormJson.flat(Map.of("_agreed", new String[] {"on"}, "agreed", new String[] {"true"})))
                .containsEntry("agreed", "true");
    }

    @Test
    void theTokenAgainstForgeryIsNoField() {
        assertThat(FormJson.flat(Map.of("_csrf", new String[] {"x"}))).isEmpty();
    }

    @Test
    void pathsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> FormJson.tree(Map.of("lines[x].a", "1"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> FormJson.tree(Map.of("lines[99999]", "1"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> FormJson.tree(Map.of("a", "1", "a.b", "2"))).isInstanceOf(Refusal.class);
    }
}
