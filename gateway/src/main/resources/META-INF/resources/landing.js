"use strict";

// The token stays in this page: it is neither stored nor sent anywhere but to /graphql of this origin.
const token = document.getElementById("token");
document.getElementById("token-form").addEventListener("submit", (event) => event.preventDefault());

async function fetcher(operation) {
  const headers = {
    // Only a subscription is answered with a stream: everything else is rather had by itself.
    accept: "application/graphql-response+json, application/json, text/event-stream;q=0.5",
    "content-type": "application/json",
  };
  if (token.value.trim()) {
    headers.authorization = `Bearer ${token.value.trim()}`;
  }
  const response = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify(operation) });
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
  return isStream ? responses(response.body) : response.json();
}

// The responses of a subscription, one an event; what is no event of it is a comment that keeps the connection alive.
async function* responses(body) {
  let text = "";
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const lines = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      if (lines.includes("event: next")) {
        yield JSON.parse(lines.filter((line) => line.startsWith("data: ")).map((line) => line.slice(6)).join("\n"));
      }
    }
  }
}

const graphiql = React.createElement(GraphiQL, {
  fetcher,
  defaultQuery: "# Ask away. The schema is to the left once a token is set above.\n{\n  __typename\n}\n",
});
ReactDOM.createRoot(document.getElementById("graphiql")).render(graphiql);

// The schema needs a token as every operation does, so it is read again when one is given.
token.addEventListener("change", () => document.querySelector('[aria-label="Re-fetch GraphQL schema"]')?.click());
