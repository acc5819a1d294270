"use strict";

// The token stays in this page: it is neither stored nor sent anywhere but to /graphql of this origin.
const token = document.getElementById("token");
document.getElementById("token-form").addEventListener("submit", (event) => event.preventDefault());

async function fetcher(operation) {
  const headers = {
    accept: "application/graphql-response+json, application/json",
    "content-type": "application/json",
  };
  if (token.value.trim()) {
    headers.authorization = `Bearer ${token.value.trim()}`;
  }
  const response = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify(operation) });
  return response.json();
}

const graphiql = React.createElement(GraphiQL, {
  fetcher,
  defaultQuery: "# Ask away. The schema is to the left once a token is set above.\n{\n  __typename\n}\n",
});
ReactDOM.createRoot(document.getElementById("graphiql")).render(graphiql);

// The schema needs a token as every operation does, so it is read again when one is given.
token.addEventListener("change", () => document.querySelector('[aria-label="Re-fetch GraphQL schema"]')?.click());
