package org.tidemark.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API, read from the same OpenAPI document that programs read.
@Controller
class ApiPage {
    private final OpenApiWebMvcResource openApi;
    private final JsonMapper json;

    ApiPage(OpenApiWebMvcResource openApi, JsonMapper json) {
        this.openApi = openApi;
        this.json = json;
    }

    /// One address of the API that answers.
    record Operation(String path, String says, List<Parameter> parameters) {}

    record Parameter(String name, String says, boolean required) {}

    @GetMapping("/api")
    String api(HttpServletRequest request, Model model, Locale locale) throws Exception {
        var document = json.readTree(openApi.openapiJson(request, "/api/openapi", locale));
        var operations = new ArrayList<Operation>();
        document.path("paths").properties().forEach(path -> {
            var get = path.getValue().path("get");
            if (!get.isMissingNode()) {
                operations.add(new Operation(path.getKey(), get.path("summary").asString(""), parameters(get)));
            }
        });
        model.addAttribute("operations", operations);
        return "plan/api";
    }

    private static List<Parameter> parameters(JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        operation
                .path("parameters")
                .forEach(p -> parameters.add(new Parameter(
                        p.path("name").asString(""),
                        p.path("description").asString(""),
                        p.path("required").asBoolean(false))));
        return parameters;
    }
}
