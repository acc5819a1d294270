// Apollo Gateway as its documentation starts it.
import { readFileSync } from "node:fs";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

const { PORT, SUPERGRAPH } = process.env;
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(SUPERGRAPH, "utf8") });
const listen = { host: "127.0.0.1", port: Number(PORT) };
await startStandaloneServer(new ApolloServer({ gateway }), { listen });
