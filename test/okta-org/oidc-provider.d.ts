// oidc-provider ships no types: these are the parts that the local org uses.
declare module 'oidc-provider' {
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface StoredModel {
    kind: string;
    accountId?: string;
    clientId: string;
    scope?: string;
    jkt?: string;
    remainingTTL: number;
    destroy(): Promise<void>;
  }
  export interface SessionModel {
    uid: string;
    accountId?: string | undefined;
    /** Seconds since the epoch: when the user signed in, and when the session ends. */
    loginTs?: number;
    exp?: number;
    amr?: string[];
    authorizations?: Record<string, unknown> | undefined;
    persist(): Promise<string>;
    destroy(): Promise<void>;
  }
  export interface GrantModel {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  export interface InteractionModel {
    uid: string;
    params: Record<string, string | undefined>;
    prompt: { name: string };
    session?: { uid: string; accountId?: string };
  }
  export interface ModelClass<T> {
    find(value: string): Promise<T | undefined>;
  }
  export interface KoaContext {
    req: IncomingMessage;
    res: ServerResponse;
    status: number;
    body: unknown;
    type: string;
    path: string;
    method: string;
    query: Record<string, unknown>;
    oidc: {
      body?: Record<string, unknown>;
      route: string;
      client: { clientId: string };
      account?: { accountId: string };
      params: Record<string, string | undefined>;
      requestParamScopes: Set<string>;
      entities: Record<string, StoredModel | undefined>;
    };
  }
  export interface ProviderError extends Error {
    error: string;
    error_description?: string;
    error_detail?: string;
    scope?: string;
    statusCode: number;
  }

  export default class Provider extends EventEmitter {
    constructor(issuer: string, configuration: Record<string, unknown>);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    createContext(request: IncomingMessage, response: ServerResponse): KoaContext;
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<InteractionModel>;
    interactionResult(
      request: IncomingMessage,
      response: ServerResponse,
      result: Record<string, unknown>,
    ): Promise<string>;
    readonly AccessToken: ModelClass<StoredModel>;
    readonly ClientCredentials: ModelClass<StoredModel>;
    readonly AuthorizationCode: ModelClass<StoredModel>;
    readonly Grant: new (properties: { accountId: string; clientId: string }) => GrantModel;
    readonly Session: ModelClass<SessionModel> & {
      get(context: KoaContext): Promise<SessionModel>;
      findByUid(uid: string): Promise<SessionModel | undefined>;
    };
  }

  export const errors: {
    CustomOIDCProviderError: new (error: string, description: string) => ProviderError;
  };
  export interface Prompt {
    checks: { clear(): void };
  }
  export const interactionPolicy: {
    base(): { get(name: string): Prompt };
  };
}
