package org.hanse.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The tour leads from stop to stop and may be left at any of them. */
@PortalTest
class TourTest {

    private static final String GO = "/demo/tour";

    @Value("${hanse.identity.address}")
    private String address;

    @Test
    void it_goes_through_all_stops_to_its_end_card() {
        Visitor jana = new Visitor(address);
        String page = jana.signIn("jana").body();
        assertThat(page).contains("Five-minute tour").doesNotContain("1/6");
        for (TourStop stop : TourStop.ALL) {
            page = jana.post(GO, page, Map.of("stop", Integer.toString(stop.no())))
                    .body();
            assertThat(page).contains(stop.no() + "/6").contains("tour-leave");
        }
        page = jana.post(GO, page, Map.of("stop", "7")).body();
        assertThat(page).contains("That was the tour").contains("What the sandbox plays");
        assertThat(jana.get("/tasks").body()).doesNotContain("tour-leave");
    }

    @Test
    void it_may_be_left_at_any_stop() {
        Visitor jana = new Visitor(address);
        String page =
                jana.post(GO, jana.signIn("jana").body(), Map.of("stop", "1")).body();
        assertThat(page).contains("1/6");
        assertThat(jana.get("/deals").body()).as("on every page").contains("1/6");
        String after = jana.post(GO + "/leave", page, Map.of()).body();
        assertThat(after).doesNotContain("1/6").contains("Five-minute tour");
    }

    @Test
    void a_stop_of_somebody_elses_says_whose_chair_to_take() {
        Visitor jana = new Visitor(address);
        String page =
                jana.post(GO, jana.signIn("jana").body(), Map.of("stop", "5")).body();
        assertThat(page).contains("Miriam Adeyemi");
    }
}
