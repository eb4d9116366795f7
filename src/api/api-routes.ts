import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ACCESS, type Access } from '../identity/access.js';
import { API_ROUTE, type ApiFacts } from './api-route.js';

/** A route of the API as it is served. */
export interface ServedRoute {
  method: string;
  /** With its parameters as `{id}`. */
  path: string;
  /** Unique name, of controller and method: `contracts_list`. */
  name: string;
  /** Whose it is: `contracts`. */
  tag: string;
  access: Access | undefined;
  facts: ApiFacts;
}

const listed = (value: unknown): string[] =>
  value === undefined ? [''] : Array.isArray(value) ? value.map(String) : [value as string];

/** The routes of the API, read off the controllers: what is served and what is described cannot differ. */
@Injectable()
export class ApiRoutes {
  constructor(private readonly modules: ModulesContainer) {}

  all(): ServedRoute[] {
    const controllers = new Set(
      [...this.modules.values()].flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype)),
    );
    return [...controllers]
      .flatMap((controller) => routesOf(controller as new () => unknown))
      .sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`, 'en'));
  }
}

function routesOf(controller: new () => unknown): ServedRoute[] {
  const prototype = controller.prototype as object;
  return Object.getOwnPropertyNames(prototype).flatMap((member) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(prototype, member)?.value;
    if (typeof handler !== 'function') return [];
    const facts: ApiFacts | undefined = Reflect.getMetadata(API_ROUTE, handler);
    if (!facts) return [];
    const base = listed(Reflect.getMetadata(PATH_METADATA, controller))[0]!;
    const own = listed(Reflect.getMetadata(PATH_METADATA, handler))[0]!;
    const path = `/${base}/${own}`
      .replaceAll(/\/+/g, '/')
      .replace(/\/$/, '')
      .replaceAll(/:(\w+)/g, '{$1}');
    const tag = path.split('/')[3]!;
    return [
      {
        method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!.toLowerCase(),
        path,
        name: `${controller.name.replace(/Api?Controller$/, '')}_${member}`,
        tag,
        access: (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as Access | undefined,
        facts,
      },
    ];
  });
}
