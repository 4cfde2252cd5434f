import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Evaluates recorded expressions: reads {"source", "bindings"} a line, writes {"value"} or {"error"} a line.
 *
 * <p>usage: java Evaluate.java EVALUATIONS RESULTS
 */
public final class Evaluate {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Object run(String expression, Map<String, Object> bindings) {
    Jsonata compiled = Jsonata.jsonata(expression);
    Jsonata.Frame frame = compiled.createFrame();
    bindings.forEach(frame::bind);
    return compiled.evaluate(null, frame);
  }

  /** Null is what this JSONata gives for null and for nothing, which is an error in a state. */
  private static Map<String, Object> resultOf(String expression, Map<String, Object> bindings) {
    Map<String, Object> result = new HashMap<>();
    try {
      Object value = run(expression, bindings);
      if (value == null && !Boolean.TRUE.equals(run("$exists((" + expression + "))", bindings)))
        result.put("error", "nothing");
      else result.put("value", value);
    } catch (JException error) {
      result.put("error", String.valueOf(error.getMessage()));
    }
    return result;
  }

  @SuppressWarnings("unchecked")
  public static void main(String[] arguments) throws IOException {
    try (BufferedWriter results = Files.newBufferedWriter(Path.of(arguments[1]))) {
      for (String line : Files.readAllLines(Path.of(arguments[0]))) {
        Map<String, Object> evaluation = JSON.readValue(line, Map.class);
        String source = (String) evaluation.get("source");
        String expression = source.substring(2, source.length() - 2);
        results.write(JSON.writeValueAsString(resultOf(expression, (Map<String, Object>) evaluation.get("bindings"))));
        results.newLine();
      }
    }
  }
}
