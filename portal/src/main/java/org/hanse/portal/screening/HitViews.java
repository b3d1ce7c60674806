package org.hanse.portal.screening;

import java.util.Map;
import java.util.UUID;
import org.hanse.party.Companies;
import org.hanse.portal.workflow.TaskView;
import org.hanse.screening.ScreeningFile;
import org.hanse.screening.ScreeningFiles;
import org.hanse.workflow.TaskRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;

/** What an officer needs to decide about a hit: both sides field by field, and what was decided before. */
@Configuration(proxyBeanMethods = false)
class HitViews {

    @Bean
    TaskView decideHitView(ScreeningFiles files, Companies companies) {
        return new HitView("decide-hit", files, companies);
    }

    @Bean
    TaskView confirmHitView(ScreeningFiles files, Companies companies) {
        return new HitView("confirm-hit", files, companies);
    }

    private record HitView(String taskKey, ScreeningFiles files, Companies companies) implements TaskView {

        @Override
        public void prepare(TaskRow task, Model model, Map<String, String> form) {
            ScreeningFile file = files.get(UUID.fromString(task.businessKey()));
            model.addAttribute("file", file);
            model.addAttribute("company", companies.get(file.company()));
        }
    }
}
