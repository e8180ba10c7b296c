import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mock in a test: an offer is redeemed, and one that is over is refused. */
class OfferTest {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";
  private static final HttpClient http = HttpClient.newHttpClient();
  private static Process mock;
  private static String control;
  /** Of an issuer that no other test has. */
  private String issuer;

  /** Plain HTTP on loopback; with TLS, "ca" of the ready line is the file to trust. */
  @BeforeAll
  static void start() throws IOException {
    String named = System.getenv("VCISPEC");
    List<String> command = new ArrayList<>(List.of((named == null ? "npx vcispec" : named).split(" ")));
    command.addAll(List.of("mock", "--json", "--port", "0", "--control-port", "0", "--tls", "off"));
    mock = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = mock.inputReader();
    control = member(output.readLine(), "controlUrl");
  }

  @AfterAll
  static void stop() {
    mock.destroy();
  }

  @BeforeEach
  void makeIssuer() throws Exception {
    String ready = post(control + "/environments", "{}").body();
    issuer = control + "/environments/" + member(ready, "environment");
  }

  @Test
  void anOfferIsRedeemed() throws Exception {
    String made = post(issuer + "/offers", "{\"txCode\": true, \"byReference\": false}").body();
    HttpResponse<String> token = redeem(member(made, "offer"), member(made, "txCode"));
    assertEquals(200, token.statusCode());
    assertTrue(token.body().contains("\"access_token\""));
  }

  @Test
  void anOfferThatIsOverIsRefused() throws Exception {
    String made = post(issuer + "/offers", "{\"byReference\": false}").body();
    post(issuer + "/clock", "{\"advance\": \"PT31M\"}");
    HttpResponse<String> refusal = redeem(member(made, "offer"), null);
    assertEquals(400, refusal.statusCode());
    assertEquals("invalid_grant", member(refusal.body(), "error"));
  }

  /** The wallet under test: from an offer's link to the answer of the token endpoint. */
  private static HttpResponse<String> redeem(String link, String txCode) throws Exception {
    String offer = URLDecoder.decode(link.substring(link.indexOf("credential_offer=") + 17), StandardCharsets.UTF_8);
    String metadata = get(wellKnown("openid-credential-issuer", member(offer, "credential_issuer")));
    Matcher servers = Pattern.compile("\"authorization_servers\":\\[\"([^\"]+)\"").matcher(metadata);
    assertTrue(servers.find());
    String server = get(wellKnown("oauth-authorization-server", servers.group(1)));
    String form = "grant_type=" + encoded(GRANT)
        + "&pre-authorized_code=" + encoded(member(offer, "pre-authorized_code"))
        + (txCode == null ? "" : "&tx_code=" + encoded(txCode));
    return send(HttpRequest.newBuilder(URI.create(member(server, "token_endpoint")))
        .header("content-type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)));
  }

  private static URI wellKnown(String name, String identifier) {
    URI uri = URI.create(identifier);
    return uri.resolve("/.well-known/" + name + uri.getPath());
  }

  private static String get(URI uri) throws Exception {
    return send(HttpRequest.newBuilder(uri)).body();
  }

  private static HttpResponse<String> post(String url, String json) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url))
        .header("content-type", "application/json")
        .POST(BodyPublishers.ofString(json)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A text of a JSON object; a project would have a library for it. */
  private static String member(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    assertTrue(found.find(), name + " is missing in " + json);
    return found.group(1);
  }
}
